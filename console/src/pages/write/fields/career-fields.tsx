import { SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import type { Profile } from '../content.js';
import { Entries } from './entries.js';
import type { FieldsProps } from './fields-props.js';
import { PartialDateField } from './partial-date-field.js';

/** Where an official has worked, and when. */
export function CareerFields({ value, language, editable, onChange }: FieldsProps<Profile['career']>) {
  const { t } = useTexts('console-write');
  return (
    <Entries
      title={t('console-write:profile.career')}
      entryName={t('console-write:profile.careerEntry')}
      entries={value}
      editable={editable}
      blank={{ from: null, to: null, text: '' }}
      onChange={onChange}
      show={(entry, change) => (
        <Stack gap="xs">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {(['from', 'to'] as const).map((end) => (
              <PartialDateField
                key={end}
                label={t(`console-write:profile.${end}`)}
                value={entry[end]}
                editable={editable}
                onChange={(date) => change({ [end]: date })}
              />
            ))}
          </SimpleGrid>
          <Textarea
            lang={language}
            readOnly={!editable}
            label={t('console-write:profile.entryText')}
            autosize
            value={entry.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </Stack>
      )}
    />
  );
}
