import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import type { Profile } from '../content.js';
import { BasisFields } from './basis-fields.js';
import { Entries } from './entries.js';
import type { FieldsProps } from './fields-props.js';

type Duties = NonNullable<Profile['responsibilities']>;

/** What an official answers for, and by which act. */
export function DutiesFields({ value, onChange, ...rest }: FieldsProps<Duties | null>) {
  const { language, editable } = rest;
  const { t } = useTexts('console-write');
  if (value === null) {
    return editable ? (
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ intro: '', basis: null, items: [] })}
      >
        {t('console-write:profile.addDuties')}
      </Button>
    ) : null;
  }
  const put = (changes: Partial<Duties>) => onChange({ ...value, ...changes });
  const text = { lang: language, readOnly: !editable };
  return (
    <Stack gap="xs" role="group" aria-label={t('console-write:profile.duties')}>
      <Text fw={600}>{t('console-write:profile.duties')}</Text>
      <Textarea
        {...text}
        label={t('console-write:profile.intro')}
        autosize
        value={value.intro ?? ''}
        onChange={(event) => put({ intro: event.currentTarget.value })}
      />
      <BasisFields {...rest} value={value.basis} onChange={(basis) => put({ basis })} />
      <Entries
        title={t('console-write:profile.dutyList')}
        entryName={t('console-write:profile.duty')}
        entries={value.items}
        editable={editable}
        blank={{ text: '', items: [] }}
        onChange={(items) => put({ items })}
        show={(duty, change) => (
          <Stack gap="xs">
            <Textarea
              {...text}
              label={t('console-write:profile.entryText')}
              autosize
              value={duty.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <Entries
              title={t('console-write:profile.subduties')}
              entryName={t('console-write:profile.subduty')}
              entries={duty.items}
              editable={editable}
              blank={{ text: '' }}
              onChange={(items) => change({ items })}
              show={(item, changeItem) => (
                <Textarea
                  {...text}
                  label={t('console-write:profile.entryText')}
                  autosize
                  value={item.text}
                  onChange={(event) => changeItem({ text: event.currentTarget.value })}
                />
              )}
            />
          </Stack>
        )}
      />
      {editable && (
        <Button variant="subtle" color="red" style={{ alignSelf: 'flex-start' }} onClick={() => onChange(null)}>
          {t('console-write:profile.removeDuties')}
        </Button>
      )}
    </Stack>
  );
}
