import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayHowTextsChange1790000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE variants
        -- How what is worked on will differ from what is public; null: nothing is public, or nobody changes it.
        ADD change_kind text CHECK (change_kind IN ('minor', 'update', 'correction')),
        -- What readers will be told of a correction, in their language, and whose words these are.
        ADD change_note text,
        ADD change_noted_by uuid REFERENCES people,
        -- When the change should be out.
        ADD change_due_at timestamptz,
        -- Of a target that fell behind its source: the revision of the source that what is public was made from.
        ADD behind_from uuid REFERENCES revisions;

      UPDATE variants SET change_kind = 'update' WHERE live AND state NOT IN ('published', 'withdrawn');
      UPDATE variants v SET behind_from = r.source_revision_id
        FROM publications p JOIN revisions r ON r.id = p.revision_id
       WHERE p.document_id = v.document_id AND p.language = v.language AND v.change_kind IS NOT NULL
         AND r.source_revision_id <> v.source_revision_id;

      DROP TRIGGER events_are_told ON events;
      CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW
        WHEN (NEW.action IN ('variant.changesRequested', 'variant.assigned', 'variant.outdated',
                             'variant.synchronised', 'variant.leaseEnded', 'remark.made', 'variant.changeDescribed'))
        EXECUTE FUNCTION derive_notifications();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER events_are_told ON events;
      CREATE TRIGGER events_are_told AFTER INSERT ON events FOR EACH ROW
        WHEN (NEW.action IN ('variant.changesRequested', 'variant.assigned', 'variant.outdated',
                             'variant.synchronised', 'variant.leaseEnded', 'remark.made'))
        EXECUTE FUNCTION derive_notifications();
      ALTER TABLE variants DROP COLUMN change_kind, DROP COLUMN change_note, DROP COLUMN change_noted_by,
        DROP COLUMN change_due_at, DROP COLUMN behind_from;
    `);
  }
}
