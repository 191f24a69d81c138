import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo, type FormEvent } from 'react';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { KeptNotice } from '../../../drafts/kept-notice.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useTexts } from '../../../i18n/texts.js';
import { sendByKeys } from '../../../ui/send-by-keys.js';
import { useEditorActions } from '../editor-actions.js';

type Finding = Schemas['Finding'];

const SIGNS = { error: IconAlertOctagon, warning: IconAlertTriangle, information: IconInfoCircle };
const COLORS = { error: 'var(--mantine-color-error)', warning: undefined, information: 'dimmed' };

interface Props {
  findings: readonly Finding[];
  /** Puts in what the check proposes; undefined where the text may not be changed, or is not what was checked. */
  onFix?: ((finding: Finding) => void) | undefined;
  /** To who reviews the text. */
  mayDismiss?: boolean;
}

/** What the checks have found in a segment. */
export const Findings = memo(function Findings({ findings, onFix, mayDismiss = false }: Props) {
  const { t } = useTexts('console-editor');
  if (findings.length === 0) return null;
  return (
    <Stack component="ul" gap={6} m={0} p={0} className="desk-plain-list" aria-label={t('console-editor:findings')}>
      {findings.map((finding) => (
        <li key={finding.id}>
          <FindingLine finding={finding} onFix={onFix} mayDismiss={mayDismiss} />
        </li>
      ))}
    </Stack>
  );
});

interface LineProps extends Pick<Props, 'onFix' | 'mayDismiss'> {
  finding: Finding;
}

function FindingLine({ finding, onFix, mayDismiss }: LineProps) {
  const { t } = useTexts('console-editor');
  const { severity, message, state, dismissal, replacement, dismissible } = finding;
  const Sign = SIGNS[severity];
  return (
    <Group gap={6} align="flex-start">
      <Sign size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm" flex="1 1 12rem" c={state === 'open' ? COLORS[severity] : 'dimmed'}>
        <b>{t(`console-editor:severity.${severity}`)}:</b> {message}
        {dismissal && ` ${t('console-editor:dismissal.because', { reason: dismissal.reason })}`}
      </Text>
      {state === 'open' && replacement !== null && onFix && (
        <Button size="compact-sm" variant="light" onClick={() => onFix(finding)}>
          {replacement.trim() === ''
            ? t('console-editor:fix.remove')
            : t('console-editor:fix.replace', { text: replacement })}
        </Button>
      )}
      {mayDismiss && dismissible && <Dismissal finding={finding} />}
    </Group>
  );
}

/** A reviewer says that an error is none, and why; or takes that back. */
function Dismissal({ finding: { id, state } }: { finding: Finding }) {
  const { t } = useTexts('console-editor');
  const { refresh } = useEditorActions();
  const [opened, { open, close }] = useDisclosure(false);
  const options = { onDone: () => void refresh() };
  const params = { path: { id } };
  const restore = useAction(() => dataOf(client.DELETE('/api/v1/findings/{id}/dismissal', { params })), options);
  if (state === 'dismissed') {
    return (
      <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
        {t('console-editor:dismissal.restore')}
      </Button>
    );
  }
  if (opened) return <DismissalForm id={id} onClose={close} />;
  return (
    <Button size="compact-sm" variant="default" onClick={open}>
      {t('console-editor:dismissal.begin')}
    </Button>
  );
}

function DismissalForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts('console-editor');
  const { refresh } = useEditorActions();
  const [{ reason }, change, drop, before] = useKept(`dismissal/${id}`, { reason: '' });
  const given = reason.trim();
  const dismiss = useAction(
    () => dataOf(client.PUT('/api/v1/findings/{id}/dismissal', { params: { path: { id } }, body: { reason: given } })),
    { onDone: () => (drop(), onClose(), void refresh()) },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (given !== '' && !dismiss.isPending) dismiss.mutate();
  };
  return (
    <Stack component="form" gap={6} w="100%" onSubmit={send} onKeyDown={sendByKeys}>
      <KeptNotice before={before} />
      <Textarea
        label={t('console-editor:dismissal.reason')}
        value={reason}
        autoFocus
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" disabled={given === ''} loading={dismiss.isPending}>
          {t('console-editor:dismissal.begin')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('console-shell:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
