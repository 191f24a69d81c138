import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.js';

const LETTERS = [...'әғқңөұүһі'];

/** The letters that a Russian keyboard lacks: one click writes into the field that has the focus, and leaves it there. */
export function KazakhLetters() {
  const { t } = useTexts();
  const [capital, setCapital] = useState(false);
  const shown = capital ? LETTERS.map((letter) => letter.toLocaleUpperCase('kk')) : LETTERS;
  return (
    <Group gap={2} role="group" aria-label={t('console-shell:letters.label')} lang="kk">
      {shown.map((letter) => (
        <Button key={letter} variant="default" size="compact-md" onMouseDown={keepFocus} onClick={() => insert(letter)}>
          {letter}
        </Button>
      ))}
      <Button
        variant={capital ? 'filled' : 'default'}
        size="compact-md"
        aria-pressed={capital}
        aria-label={t('console-shell:letters.capitals')}
        onMouseDown={keepFocus}
        onClick={() => setCapital(!capital)}
      >
        ⇧
      </Button>
    </Group>
  );
}

function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

/** The one way of writing that fields, editors and their undo all follow, though it is called deprecated. */
function insert(letter: string): void {
  document.execCommand('insertText', false, letter);
}
