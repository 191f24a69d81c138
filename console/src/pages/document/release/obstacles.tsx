import { Anchor, List, Text as Words } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { placeOf } from '../../documents/place-of.js';
import type { Text } from '../texts-of.js';

/** What keeps a text from its next step, each with the way there. */
export function Obstacles({ text }: { text: Text & { language: Language } }) {
  const { t } = useTexts('console-release');
  const { data } = useRead('/api/v1/variants/{id}/obstacles', { params: { path: { id: text.id } } });
  const next = data?.steps.find(({ isNext }) => isNext);
  if (!next) return null;
  return (
    <>
      <Words size="sm">
        {t(`console-release:nextStep.${next.step}`)}{' '}
        <Anchor component={Link} to={placeOf(text)} size="sm" underline="always">
          {t('console-release:goTo', { inLanguage: t(`workflow:languageIn.${text.language}`) })}
        </Anchor>
      </Words>
      {next.obstacles.length > 0 && (
        <List size="sm">
          {next.obstacles.map(({ code, detail }) => (
            <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
