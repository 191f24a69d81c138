import { Button, Group } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { useOpenedAnew } from '../../ui/use-opened-anew.js';
import { waitingIf } from '../../ui/waiting-button.js';
import { AddressDialog } from './address-dialog.js';
import { PageDialog } from './page-dialog.js';
import { PreviewLinksDialog } from './preview-links-dialog.js';
import { DescribeChangeDialog } from './release/describe-change-dialog.js';
import { SettleDialog } from './release/settle-dialog.js';
import type { TextProps } from './text-props.js';
import type { Text } from './texts-of.js';

const DIALOGS = {
  page: PageDialog,
  previews: PreviewLinksDialog,
  address: AddressDialog,
  describeChange: DescribeChangeDialog,
  stillAccurate: SettleDialog,
  notApplicable: SettleDialog,
};
type Dialog = keyof typeof DIALOGS;

const OF_A_CHANGE = ['describeChange', 'stillAccurate', 'notApplicable'] as const;

/** What the API lets be said about a change of what is public, besides writing it. */
export function changeActionsOf({ allowedActions }: Pick<Text, 'allowedActions'>): Dialog[] {
  return OF_A_CHANGE.filter((action) => allowedActions.includes(action));
}

interface Props extends TextProps {
  offered: readonly Dialog[];
  /** Before a dialog opens, where the text is being written. */
  readAnew?: () => Promise<unknown>;
}

/** Buttons of one text, each with its dialog. */
export function TextButtons({ row, text, offered, readAnew }: Props) {
  const { t } = useTexts('console-document', 'console-release');
  const { opened, opening, open, close } = useOpenedAnew<Dialog>(readAnew);
  const inLanguage = t(`workflow:languageIn.${text.language}`);
  const Opened = opened && DIALOGS[opened];
  return (
    <Group gap="xs">
      {offered.map((name) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          aria-label={t('console-release:inLanguage', { what: t(`console-document:text.${name}`), inLanguage })}
          {...waitingIf(opening === name)}
          onClick={() => open(name)}
        >
          {t(`console-document:text.${name}`)}
        </Button>
      ))}
      {Opened && opened && <Opened row={row} text={text} action={opened} onClose={close} />}
    </Group>
  );
}
