import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../../i18n/texts.js';
import { placeOf } from '../../documents/place-of.js';
import { textsOf, type Row } from '../texts-of.js';

interface Reason {
  code: string;
  detail: string;
  params: Record<string, unknown>;
}

/** What stands in the way, each with the way to the text that it is about. */
export function Reasons({ row, reasons }: { row: Row; reasons: readonly Reason[] }) {
  const { t } = useTexts('console-release');
  return (
    <List size="sm">
      {reasons.map(({ code, detail, params }) => {
        const text = textsOf(row).find(({ language }) => language === params['language']);
        return (
          <List.Item key={`${code} ${detail}`}>
            {detail}{' '}
            {text && (
              <Anchor component={Link} to={placeOf(text)} size="sm" underline="always">
                {t('console-release:goTo', { inLanguage: t(`workflow:languageIn.${text.language}`) })}
              </Anchor>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}
