import { useForm } from '@mantine/form';
import { useKept } from './use-kept.js';

/** A form whose values are kept as `useKept` keeps them. */
export function useKeptForm<Values extends object>(name: string | undefined, first: Values, version?: number) {
  const [kept, keep, drop, before] = useKept(name, first, version);
  const form = useForm<Values>({ initialValues: kept, onValuesChange: keep });
  const forget = () => {
    before?.forget();
    form.setValues(first);
  };
  return { form, drop, before: before && { ...before, forget } };
}
