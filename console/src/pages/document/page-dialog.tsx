import { useTexts } from '../../i18n/texts.js';
import { Dialog } from '../../ui/dialog.js';
import type { TextDialogProps } from './text-props.js';

/** The page as it stands in the work. */
export function PageDialog({ text: { id, language }, onClose }: TextDialogProps) {
  const { t } = useTexts('console-document', 'console-release');
  const inLanguage = t(`workflow:languageIn.${language}`);
  const title = t('console-release:inLanguage', { what: t('console-document:text.page'), inLanguage });
  return (
    <Dialog size="xl" title={title} onClose={onClose}>
      <iframe
        src={`/api/v1/variants/${id}/page`}
        title={title}
        sandbox=""
        style={{ width: '100%', height: '75vh', border: 0, background: '#fff' }}
      />
    </Dialog>
  );
}
