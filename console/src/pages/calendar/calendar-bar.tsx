import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { almatyDates } from '../../ui/almaty.js';
import { noonOf } from '../../ui/almaty-wall.js';
import { WallField } from '../../ui/wall-field.js';
import { isDay, plusDays } from './days.js';
import { VIEWS, type useCalendar } from './use-calendar.js';

export function CalendarBar({ calendar }: { calendar: ReturnType<typeof useCalendar> }) {
  const { t, language } = useTexts('console-calendar');
  const { view, day, today, from, to, span, go } = calendar;
  const back = () => go({ day: plusDays(day, -span) });
  const on = () => go({ day: plusDays(day, span) });
  useShortcut('[', t('console-calendar:back'), back);
  useShortcut(']', t('console-calendar:on'), on);
  useShortcut('t', t('console-calendar:today'), () => go({ day: today }));
  const last = plusDays(to, -1);
  return (
    <>
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('console-calendar:view')}
          data={VIEWS.map((value) => ({ value, label: t(`console-calendar:views.${value}`) }))}
          value={view}
          onChange={(value) => go({ view: value })}
        />
        <Button.Group>
          <Button variant="default" aria-label={t('console-calendar:back')} onClick={back}>
            <IconChevronLeft size={18} aria-hidden />
          </Button>
          <Button variant="default" onClick={() => go({ day: today })}>
            {t('console-calendar:today')}
          </Button>
          <Button variant="default" aria-label={t('console-calendar:on')} onClick={on}>
            <IconChevronRight size={18} aria-hidden />
          </Button>
        </Button.Group>
        <WallField
          aria-label={t('console-calendar:goTo')}
          withTime={false}
          value={day}
          onChange={(chosen) => isDay(chosen) && go({ day: chosen })}
        />
      </Group>
      <Title order={2} aria-live="polite">
        {almatyDates(noonOf(from), noonOf(last), language)}
      </Title>
    </>
  );
}
