import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
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
  const [reason, setReason] = useState<string>();
  const options = { onDone: () => void refresh() };
  const params = { path: { id } };
  const dismiss = useAction(
    (body: { reason: string }) => dataOf(client.PUT('/api/v1/findings/{id}/dismissal', { params, body })),
    { ...options, onDone: () => (setReason(undefined), void refresh()) },
  );
  const restore = useAction(() => dataOf(client.DELETE('/api/v1/findings/{id}/dismissal', { params })), options);
  if (state === 'dismissed') {
    return (
      <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
        {t('console-editor:dismissal.restore')}
      </Button>
    );
  }
  if (reason === undefined) {
    return (
      <Button size="compact-sm" variant="default" onClick={() => setReason('')}>
        {t('console-editor:dismissal.begin')}
      </Button>
    );
  }
  return (
    <Stack gap={6} w="100%">
      <Textarea
        label={t('console-editor:dismissal.reason')}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={reason.trim() === ''}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ reason: reason.trim() })}
        >
          {t('console-editor:dismissal.begin')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setReason(undefined)}>
          {t('console-shell:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
