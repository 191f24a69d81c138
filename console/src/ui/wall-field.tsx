import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.js';
import { DayCalendar } from './day-calendar.js';
import { wallIn, wallText } from './wall-text.js';

export interface WallFieldProps {
  label?: string;
  'aria-label'?: string;
  description?: string;
  /** `2026-12-16T10:00` or, without a time, `2026-12-16`; empty: none. */
  value: string;
  onChange: (wall: string) => void;
  withTime: boolean;
  required?: boolean;
  /** Stands below what is typed. */
  below?: ReactNode;
  /** What is wrong with a time that there is. */
  faultOf?: (wall: string) => string | undefined;
}

interface Typed {
  text: string;
  /** The value before. */
  upon: string;
  wall: string;
  /** Whether it has become the value: then the value before is another that comes from elsewhere. */
  isTaken: boolean;
}

/** A date that is typed, or whose day is chosen from a calendar. What is no date is said in it, and keeps its form from being sent. */
export function WallField({ value, onChange, withTime, required = false, below, faultOf, ...names }: WallFieldProps) {
  const { t, language } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const [left, setLeft] = useState(false);
  const [typed, setTyped] = useState<Typed>();
  if (typed && !typed.isTaken && value === typed.wall) setTyped({ ...typed, isTaken: true });
  // As long as the value has come from nowhere else, what was typed stays as it was typed.
  const isTyped = typed !== undefined && (value === typed.wall || (!typed.isTaken && value === typed.upon));
  const text = isTyped ? typed.text : wallText(value, language);
  const fault = faultIn(text);
  useEffect(() => input.current?.setCustomValidity(fault ?? ''), [fault]);

  function faultIn(written: string): string | undefined {
    if (written.trim() === '') return required ? t('console-shell:when.required') : undefined;
    const wall = wallIn(written, { withTime });
    if (wall === undefined) return t(withTime ? 'console-shell:when.noTime' : 'console-shell:when.noDay');
    return faultOf?.(wall);
  }
  const type = (written: string) => {
    const wall = wallIn(written, { withTime }) ?? '';
    setTyped({ text: written, upon: value, wall, isTaken: false });
    onChange(wall);
  };
  const choose = (day: string) => {
    const clock = value.split('T')[1] ?? FIRST_CLOCK;
    type(wallText(withTime ? `${day}T${clock}` : day, language));
    setOpened(false);
    requestAnimationFrame(() => selectClock(input.current));
  };
  return (
    <TextInput
      {...names}
      ref={input}
      inputMode={withTime ? undefined : 'numeric'}
      autoComplete="off"
      value={text}
      required={required}
      error={left && fault}
      inputContainer={(children) => (
        <>
          {children}
          {below}
        </>
      )}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      onInvalid={() => setLeft(true)}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" shadow="md">
          <Popover.Target>
            <ActionIcon variant="subtle" aria-label={t('console-shell:when.open')} onClick={() => setOpened(!opened)}>
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('console-shell:when.open')}>
            <DayCalendar value={value.slice(0, 10)} onChoose={choose} />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** Where a day is chosen before a time: the office opens. */
const FIRST_CLOCK = '09:00';

/** The next that is typed is the time. */
function selectClock(input: HTMLInputElement | null): void {
  input?.focus();
  const at = input?.value.indexOf(' ') ?? -1;
  if (at >= 0) input?.setSelectionRange(at + 1, input.value.length);
}
