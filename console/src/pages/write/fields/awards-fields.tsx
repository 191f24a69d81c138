import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import type { Profile } from '../content.js';
import { Entries } from './entries.js';
import type { FieldsProps } from './fields-props.js';

type Award = Profile['awards'][number];

const KINDS: readonly Award['kind'][] = ['order', 'medal', 'title', 'other'];

export function AwardsFields({ value, language, editable, onChange }: FieldsProps<Award[]>) {
  const { t } = useTexts('console-write');
  return (
    <Entries
      title={t('console-write:profile.awards')}
      entryName={t('console-write:profile.award')}
      entries={value}
      editable={editable}
      blank={{ kind: 'order', name: '' }}
      onChange={onChange}
      show={(award, change) => (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('console-write:profile.awardKind')}
            disabled={!editable}
            data={KINDS.map((kind) => ({ value: kind, label: t(`console-write:profile.kind.${kind}`) }))}
            value={award.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as Award['kind'] })}
          />
          <TextInput
            lang={language}
            readOnly={!editable}
            label={t('console-write:profile.awardName')}
            value={award.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    />
  );
}
