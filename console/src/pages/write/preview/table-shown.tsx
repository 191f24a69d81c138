import { Table as Grid } from '@mantine/core';
import { cellType, headerOf } from '../body/table-document.js';
import type { Table } from '../content.js';
import { Marked } from './marked.js';

/** A table to read; what names the others stands out. */
export function TableShown({ table: { caption, header, rows } }: { table: Table }) {
  return (
    <Grid fz="sm" mb="xs" withTableBorder withColumnBorders captionSide="top">
      {caption && <Grid.Caption>{caption}</Grid.Caption>}
      <Grid.Tbody>
        {rows.map(({ id, cells }, row) => (
          <Grid.Tr key={id ?? row}>
            {cells.map(({ id: cellId, text = '', ...cell }, column) => {
              const names = text !== '' && cellType(headerOf(header), row, column) === 'tableHeader';
              const Cell = names ? Grid.Th : Grid.Td;
              return (
                <Cell key={cellId ?? column}>
                  <Marked text={{ ...cell, text }} />
                </Cell>
              );
            })}
          </Grid.Tr>
        ))}
      </Grid.Tbody>
    </Grid>
  );
}
