import { Mark } from '@mantine/core';
import { Fragment } from 'react';
import { cutAt, type Range } from './cut-at.js';

export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return cutAt(text, ranges).map(({ start, text: piece, marked }) =>
    marked ? <Mark key={start}>{piece}</Mark> : <Fragment key={start}>{piece}</Fragment>,
  );
}
