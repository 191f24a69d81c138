import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { paths } from '../../paths.js';

/** Another document by its title. */
export function DocumentLink({ id }: { id: string }) {
  const { data } = useRead('/api/v1/documents/{id}', { params: { path: { id } } });
  return (
    <Anchor
      component={Link}
      size="sm"
      underline="always"
      to={paths.document(id)}
      lang={data?.titleLanguage ?? undefined}
    >
      {data?.title || id}
    </Anchor>
  );
}
