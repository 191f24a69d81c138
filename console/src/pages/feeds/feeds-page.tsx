import { Anchor, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { CopiedText } from '../../ui/copied-text.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { FeedEntry } from './feed-entry.js';

const SCOPES: Schemas['FeedList']['items'][number]['of'][] = ['all', 'section', 'appointments', 'official'];

/** Every address by which others can follow what is published. */
export function Component() {
  const { t, language: mine } = useTexts('console-feeds');
  const [language, setLanguage] = useState<Language>(mine);
  const { data, error, refetch } = useRead(
    '/api/v1/feeds',
    { params: { query: { language } } },
    { keepPrevious: true },
  );
  return (
    <>
      <PageHeader title={t('console-feeds:title')} description={t('console-feeds:description')} />
      <NativeSelect
        label={t('console-feeds:language')}
        maw={300}
        mb="lg"
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {t(`workflow:language.${each}`)}
          </option>
        ))}
      </NativeSelect>
      {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Feeds list={data} />}
    </>
  );
}

function Feeds({ list: { items, subscriptionLists, hubs } }: { list: Schemas['FeedList'] }) {
  const { t } = useTexts('console-feeds');
  return (
    <Stack gap="xl">
      {SCOPES.filter((scope) => items.some(({ of }) => of === scope)).map((scope) => (
        <Panel key={scope} title={t(`console-feeds:of.${scope}`)}>
          <Stack gap="lg">
            {items
              .filter(({ of }) => of === scope)
              .map((feed) => (
                <FeedEntry key={`${feed.language} ${feed.slug ?? ''}`} feed={feed} />
              ))}
          </Stack>
        </Panel>
      ))}
      <Panel title={t('console-feeds:lists')}>
        <Stack gap="xs">
          {subscriptionLists.map(({ url }) => (
            <CopiedText key={url} text={url} name={t('console-feeds:lists')} />
          ))}
        </Stack>
      </Panel>
      <Panel title={t('console-feeds:hubs')}>
        <Text size="sm" mb="sm">
          {t('console-feeds:hubsHint')}
        </Text>
        <Stack gap="xs">
          {hubs.map((hub) => (
            <CopiedText key={hub} text={hub} name={t('console-feeds:hub')} />
          ))}
        </Stack>
      </Panel>
      <Validators />
    </Stack>
  );
}

const VALIDATORS = [
  { name: 'W3C Feed Validation Service', url: 'https://validator.w3.org/feed/', formats: 'RSS, Atom' },
  { name: 'JSON Feed Validator', url: 'https://validator.jsonfeed.org/', formats: 'JSON Feed' },
  { name: 'WebSub Rocks!', url: 'https://websub.rocks/', formats: 'WebSub' },
];

/** Where anybody can have a feed looked at. */
function Validators() {
  const { t } = useTexts('console-feeds');
  return (
    <Panel title={t('console-feeds:validators')}>
      <Text size="sm" mb="sm">
        {t('console-feeds:validatorsHint')}
      </Text>
      <List size="sm">
        {VALIDATORS.map(({ name, url, formats }) => (
          <List.Item key={url}>
            <Anchor href={url} target="_blank" rel="noreferrer" lang="en">
              {name}
            </Anchor>{' '}
            – {formats}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
