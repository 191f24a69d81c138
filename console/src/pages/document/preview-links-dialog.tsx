import { Alert, Button, Code, CopyButton, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { Dialog } from '../../ui/dialog.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { TextDialogProps } from './text-props.js';

const HOURS = [4, 24, 72, 168, 336] as const;
const LIST = '/api/v1/variants/{id}/previews';

/** Links for people who do not work here. */
export function PreviewLinksDialog({ text: { id, language }, onClose }: TextDialogProps) {
  const { t } = useTexts('console-document', 'console-release');
  const { items, more, error } = usePages(LIST, { id }, (cursor) =>
    dataOf(client.GET(LIST, { params: { path: { id }, query: { cursor } } })),
  );
  return (
    <Dialog
      size="lg"
      title={t('console-release:inLanguage', {
        what: t('console-document:text.previews'),
        inLanguage: t(`workflow:languageIn.${language}`),
      })}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{t('console-document:preview.text')}</Text>
        <NewLink variantId={id} />
        {error && <ProblemAlert problem={error} />}
        {items.map((preview) => (
          <PreviewLink key={preview.id} variantId={id} preview={preview} />
        ))}
        <LoadMore {...more} />
      </Stack>
    </Dialog>
  );
}

function NewLink({ variantId }: { variantId: string }) {
  const { t } = useTexts('console-document');
  const [hours, setHours] = useState('72');
  const [note, setNote] = useState('');
  const make = useAction(
    () =>
      dataOf(
        client.POST(LIST, {
          params: { path: { id: variantId } },
          body: { expiresInHours: Number(hours), ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    { refreshes: [LIST], onDone: () => setNote(''), onProblem: () => undefined },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Stack>
        {make.error && <ProblemAlert problem={make.error} />}
        <Group align="flex-end">
          <NativeSelect
            label={t('console-document:preview.lasts')}
            value={hours}
            onChange={(event) => setHours(event.currentTarget.value)}
          >
            {HOURS.map((count) => (
              <option key={count} value={count}>
                {t('console-document:preview.hours', { count })}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            flex="1 1 12rem"
            label={t('console-document:preview.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" loading={make.isPending}>
            {t('console-document:preview.make')}
          </Button>
        </Group>
        <div role="status">{make.data && <MadeLink url={make.data.url} />}</div>
      </Stack>
    </form>
  );
}

function MadeLink({ url }: { url: string }) {
  const { t } = useTexts('console-document');
  return (
    <Alert color="green" title={t('console-document:preview.made')}>
      <Stack gap="xs" align="flex-start">
        <Code block w="100%" style={{ wordBreak: 'break-all', whiteSpace: 'normal' }}>
          {url}
        </Code>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'console-document:preview.copied' : 'console-document:preview.copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}

function PreviewLink({ variantId, preview }: { variantId: string; preview: Schemas['Preview'] }) {
  const { t } = useTexts('console-document');
  const { id, note, state, madeBy, expiresAt } = preview;
  const close = useAction(
    () => client.DELETE(`${LIST}/{previewId}`, { params: { path: { id: variantId, previewId: id } } }),
    { refreshes: [LIST], done: t('console-document:preview.closed') },
  );
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Text fw={500}>{note ?? madeBy.name}</Text>
          <Text size="sm">
            {t(`console-document:preview.state.${state}`)}, {madeBy.name}, <AlmatyTime at={expiresAt} />
          </Text>
        </div>
        {state === 'open' && (
          <Button
            size="xs"
            variant="default"
            loading={close.isPending}
            aria-label={`${t('console-document:preview.close')}: ${note ?? madeBy.name}`}
            onClick={() => close.mutate()}
          >
            {t('console-document:preview.close')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
