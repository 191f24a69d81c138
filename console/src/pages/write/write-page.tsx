import { Button, Input, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { KazakhLetters } from '../../ui/kazakh-letters.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { KeptNotice } from '../../drafts/kept-notice.js';
import { useKept } from '../../drafts/use-kept.js';
import type { NewDocument } from './new-document.js';
import { ReleaseFields } from './release-fields.js';
import { useBegin } from './use-begin.js';

const BLANK: Omit<NewDocument, 'kind' | 'language' | 'firstLanguage'> = {
  ...{ title: '', post: '', releasePolicy: 'together', datedAt: '', dueAt: '', embargoUntil: '' },
  wanted: { kk: 'required', ru: 'required', en: 'required' },
};

/** A new article, or with `?kind=official` a new profile: what has to be known before the writing begins. */
export function Component() {
  const { t, language: spoken } = useTexts('console-write');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const kind = params.get('kind') === 'official' ? 'official' : 'article';
  const first = { ...BLANK, kind, language: spoken, firstLanguage: spoken } as const;
  const [form, change, forget, before] = useKept<NewDocument>(`new/${kind}`, first);
  const begin = useBegin((variantId) => {
    forget();
    void navigate(paths.writeVariant(variantId));
  });
  const text = { lang: form.language, required: true };
  return (
    <>
      <PageHeader title={t(`console-write:new.${kind}`)} description={t('console-write:new.description')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate(form);
        }}
      >
        <Stack maw={720}>
          <KeptNotice before={before} />
          {begin.error && <ProblemAlert problem={begin.error} />}
          <Input.Wrapper label={t('console-write:new.language')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('console-write:new.language')}
              data={LANGUAGES.map((one) => ({ value: one, label: t(`workflow:language.${one}`) }))}
              value={form.language}
              onChange={(language) => change({ language, firstLanguage: language })}
            />
          </Input.Wrapper>
          {form.language === 'kk' && <KazakhLetters />}
          <TextInput
            {...text}
            size="lg"
            label={t(kind === 'article' ? 'console-write:field.title' : 'console-write:profile.fullName')}
            value={form.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          {kind === 'official' && (
            <Textarea
              {...text}
              autosize
              label={t('console-write:profile.post')}
              value={form.post}
              onChange={(event) => change({ post: event.currentTarget.value })}
            />
          )}
          <ReleaseFields form={form} onChange={change} />
          <Button type="submit" loading={begin.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('console-write:new.begin')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
