import { Stack, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { BodyEditor } from '../body/body-editor.js';
import type { Article } from '../content.js';
import type { ContentFieldsProps } from './fields-props.js';
import { SectionField } from './section-field.js';

export function ArticleFields({ value, language, editable, onChange: put }: ContentFieldsProps<Article>) {
  const { t } = useTexts('console-write');
  return (
    <Stack>
      <TextInput
        size="lg"
        label={t('console-write:field.title')}
        lang={language}
        required
        readOnly={!editable}
        value={value.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <SectionField
        language={language}
        path={value.section}
        editable={editable}
        onChange={(section) => put({ section })}
      />
      <Textarea
        label={t('console-write:field.lead')}
        description={t('console-write:field.leadHint')}
        lang={language}
        autosize
        minRows={2}
        readOnly={!editable}
        value={value.lead ?? ''}
        onChange={(event) => put({ lead: event.currentTarget.value })}
      />
      <BodyEditor
        label={t('console-write:field.body')}
        language={language}
        blocks={value.body}
        editable={editable}
        onChange={(body) => put({ body })}
      />
    </Stack>
  );
}
