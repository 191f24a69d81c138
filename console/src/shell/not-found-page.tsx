import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { PageHeader } from '../ui/page-header.js';

export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <>
      <PageHeader title={t('console-shell:notFound.title')} description={t('console-shell:notFound.text')} />
      <Anchor component={Link} to={paths.home}>
        {t('console-shell:nav.home')}
      </Anchor>
    </>
  );
}
