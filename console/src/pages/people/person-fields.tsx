import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '../../api/client.js';
import { LANGUAGES, OWN_NAMES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { ROLES, SKILLS, type PersonValues } from './person-values.js';

/** What is asked of everyone, new or not. */
export function PersonFields<Values extends PersonValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTexts('console-people');
  return (
    <>
      <TextInput
        label={t('console-people:name')}
        required
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Checkbox.Group label={t('console-people:roles')} {...form.getInputProps('roles')}>
        <Stack gap={6} mt="xs">
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`workflow:role.${role}`)}
              description={t(`console-people:roleHint.${role}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('console-people:skills')}
        description={t('console-people:skillsHint')}
        {...form.getInputProps('skills')}
      >
        <Stack gap={6} mt="xs">
          {SKILLS.map(({ value, from, to }) => (
            <Checkbox
              key={value}
              value={value}
              label={`${t(`workflow:pair.from.${from}`)} ${t(`workflow:pair.to.${to}`)}`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect label={t('console-shell:language')} {...form.getInputProps('interfaceLanguage')}>
        {LANGUAGES.map((language: Schemas['Person']['interfaceLanguage']) => (
          <option key={language} value={language} lang={language}>
            {OWN_NAMES[language]}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}
