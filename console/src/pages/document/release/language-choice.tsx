import { Checkbox, Group } from '@mantine/core';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';

interface Props {
  label: string;
  among: readonly Language[];
  value: readonly Language[];
  onChange: (languages: Language[]) => void;
}

export function LanguageChoice({ label, among, value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={(chosen) => onChange(chosen)}>
      <Group mt="xs">
        {among.map((language) => (
          <Checkbox key={language} value={language} label={t(`workflow:language.${language}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
