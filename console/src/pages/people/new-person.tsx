import { PasswordInput, TextInput } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AddDialog } from '../../ui/add-dialog.js';
import { PersonFields } from './person-fields.js';
import { bodyOf, type PersonValues } from './person-values.js';

interface NewPersonValues extends PersonValues {
  email: string;
  password: string;
}

const NOBODY: NewPersonValues = { email: '', name: '', roles: [], skills: [], interfaceLanguage: 'kk', password: '' };

export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-people');
  return (
    <AddDialog
      title={t('console-people:add')}
      submit={t('console-people:save')}
      first={NOBODY}
      add={({ password, ...values }) =>
        dataOf(client.POST('/api/v1/people', { body: { ...bodyOf(values), ...(password && { password }) } }))
      }
      refreshes={['/api/v1/people']}
      done={t('console-people:added')}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput
            label={t('console-people:email')}
            description={t('console-people:emailHint')}
            type="email"
            autoComplete="off"
            required
            {...form.getInputProps('email')}
          />
          <PersonFields form={form} />
          <PasswordInput
            label={t('console-people:firstPassword')}
            description={t('console-people:firstPasswordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{
              ...{ 'aria-label': t('console-shell:signIn.show'), tabIndex: 0, 'aria-hidden': false },
            }}
            {...form.getInputProps('password')}
          />
        </>
      )}
    </AddDialog>
  );
}
