import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { BodyEditor } from '../body/body-editor.js';
import type { Profile } from '../content.js';
import { AwardsFields } from './awards-fields.js';
import { CareerFields } from './career-fields.js';
import { DutiesFields } from './duties-fields.js';
import type { ContentFieldsProps } from './fields-props.js';
import { PartialDateField } from './partial-date-field.js';

export function ProfileFields({ value, onChange: put, ...rest }: ContentFieldsProps<Profile>) {
  const { language, editable } = rest;
  const { t } = useTexts('console-write');
  const text = { lang: language, readOnly: !editable };
  return (
    <Stack>
      <TextInput
        {...text}
        size="lg"
        label={t('console-write:profile.fullName')}
        required
        value={value.fullName}
        onChange={(event) => put({ fullName: event.currentTarget.value })}
      />
      <Textarea
        {...text}
        label={t('console-write:profile.post')}
        autosize
        required
        value={value.post}
        onChange={(event) => put({ post: event.currentTarget.value })}
      />
      <PartialDateField
        label={t('console-write:profile.birthDate')}
        value={value.birthDate}
        editable={editable}
        onChange={(birthDate) => put({ birthDate })}
      />
      <CareerFields {...rest} value={value.career} onChange={(career) => put({ career })} />
      <AwardsFields {...rest} value={value.awards} onChange={(awards) => put({ awards })} />
      <DutiesFields
        value={value.responsibilities}
        language={language}
        editable={editable}
        onChange={(responsibilities) => put({ responsibilities })}
      />
      <BodyEditor
        label={t('console-write:profile.body')}
        language={language}
        blocks={value.body}
        editable={editable}
        onChange={(body) => put({ body })}
      />
    </Stack>
  );
}
