import { Modal, type ModalProps } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';
import { useFocusBack } from './use-focus-back.js';

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'> & {
  /** Where it stays in the page while it is closed. */
  opened?: boolean;
};

/** What is done before anything else on the page; afterwards the focus is where it was. */
export function Dialog({ opened = true, ...props }: Props) {
  const { t } = useTexts();
  useFocusBack(opened);
  return <Modal {...props} opened={opened} closeButtonProps={{ 'aria-label': t('console-shell:close') }} />;
}
