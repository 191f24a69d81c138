import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { useNavigation } from './navigation.js';
import { pathOf, searchEverything, type Found } from './search.js';

const FEWEST_LETTERS = 2;

/** Every page and everything that can be found, by its name. Fetched when it is first asked for; opens then. */
export function Palette() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const pages = useNavigation();
  const [words, setWords] = useState('');
  const found = useFound(words);
  useEffect(() => spotlight.open(), []);
  const chosen = pages
    .map(({ path, nav }) => ({ path, label: t(`console-shell:nav.${nav.name}`), Icon: nav.icon }))
    .filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Spotlight.Root
      shortcut={null}
      query={words}
      onQueryChange={setWords}
      closeOnActionTrigger
      aria-label={t('console-shell:palette.label')}
    >
      <Spotlight.Search
        placeholder={t('console-shell:palette.placeholder')}
        aria-label={t('console-shell:palette.label')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {chosen.map(({ path, label, Icon }) => (
          <Spotlight.Action
            key={path}
            label={label}
            leftSection={<Icon size={20} aria-hidden />}
            onClick={() => void navigate(path)}
          />
        ))}
        {found.map((item) => (
          <Spotlight.Action
            key={`${item.kind} ${item.id}`}
            label={item.title}
            description={t(`console-shell:palette.kind.${item.kind}`)}
            onClick={() => void navigate(pathOf(item))}
          />
        ))}
        {chosen.length + found.length === 0 && <Spotlight.Empty>{t('console-shell:palette.none')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useFound(words: string): readonly Found[] {
  const queries = useQueryClient();
  const [asked] = useDebouncedValue(words.trim(), 200);
  const [found, setFound] = useState<{ asked: string; items: Found[] }>({ asked: '', items: [] });
  useEffect(() => {
    if (asked.length < FEWEST_LETTERS) return undefined;
    let current = true;
    searchEverything(queries, asked).then(
      (items) => current && setFound({ asked, items }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [queries, asked]);
  return words.trim().length >= FEWEST_LETTERS ? found.items : [];
}
