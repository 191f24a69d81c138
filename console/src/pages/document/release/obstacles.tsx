import { Anchor, Text as Words } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { paths } from '../../../paths.js';
import { ObstaclesListed } from '../../../ui/obstacles-listed.js';
import { workplaceOf } from '../../documents/workplace.js';
import { aroundOf } from '../around-of.js';
import type { Row, Text } from '../texts-of.js';

/** What keeps a text from its next step, each with the way there. */
export function Obstacles({ row, text }: { row: Row; text: Text & { language: Language } }) {
  const { t } = useTexts('console-release');
  const { data } = useRead('/api/v1/variants/{id}/obstacles', { params: { path: { id: text.id } } });
  const next = data?.steps.find(({ isNext }) => isNext);
  if (!next) return null;
  const inLanguage = t(`workflow:languageIn.${text.language}`);
  return (
    <>
      <Words size="sm">
        {t(`console-release:nextStep.${next.step}`)}{' '}
        <Anchor component={Link} to={workplaceOf(text)} size="sm" underline="always">
          {t('console-release:goTo', { inLanguage })}
        </Anchor>
      </Words>
      {next.obstacles.length > 0 && (
        <ObstaclesListed
          obstacles={next.obstacles}
          around={aroundOf(row, text)}
          segment={(id, number) => (
            <Anchor component={Link} to={`${paths.variant(text.id)}?segment=${encodeURIComponent(id)}`} size="sm">
              {t('console-shell:obstacle.segment', { number })}
            </Anchor>
          )}
        />
      )}
    </>
  );
}
