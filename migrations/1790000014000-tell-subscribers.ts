import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellSubscribers1790000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Requests that are to go out to hosts of others, until they have been done or given up. What is to be sent, is found
      -- out when it is sent.
      CREATE TABLE errands (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        -- What it is about, by the kind: an id mostly.
        subject text NOT NULL,
        -- 'example.org:443', by which requests are limited.
        host text NOT NULL,
        -- How often it was asked for: one that is asked for again while it is under way is done again.
        asked integer NOT NULL DEFAULT 1,
        -- Since it was last asked for.
        asked_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        -- While it is under way: when another process may take it up.
        due_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (kind, subject)
      );
      CREATE INDEX errands_due ON errands (host, due_at);

      CREATE TABLE websub_subscriptions (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- The path of a feed.
        topic text NOT NULL,
        callback text NOT NULL,
        -- SHA-256 of the callback, which can be too long for an index.
        callback_hash bytea NOT NULL,
        host text NOT NULL,
        -- The key of the HMAC, as the subscriber gave it.
        secret text,
        -- The last request that was verified; older ones no longer count.
        request_id bigint NOT NULL,
        -- One that was ended stays for as long as an older request could still be verified.
        expires_at timestamptz NOT NULL,
        -- Entity tag of what the subscriber has taken last.
        delivered_etag text,
        delivered_at timestamptz,
        UNIQUE (callback_hash, topic)
      );
      CREATE INDEX websub_subscriptions_topic ON websub_subscriptions (topic, id);
      CREATE INDEX websub_subscriptions_expiry ON websub_subscriptions (expires_at);

      -- What callbacks are still to be asked, or told.
      CREATE TABLE websub_requests (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        mode text NOT NULL CHECK (mode IN ('subscribe', 'unsubscribe', 'denied')),
        topic text NOT NULL,
        -- As the subscriber wrote it.
        topic_url text NOT NULL,
        callback text NOT NULL,
        secret text,
        lease_seconds integer NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE webhooks (
        id uuid PRIMARY KEY,
        url text NOT NULL,
        description text NOT NULL,
        events text[] NOT NULL,
        languages text[] NOT NULL,
        active boolean NOT NULL,
        -- Why Jarshy itself has made it inactive.
        disabled_reason text CHECK (disabled_reason IN ('gone', 'failing')),
        -- Since when no delivery has come through.
        failing_since timestamptz,
        -- The keys of the HMAC; the former one signs too until its time has run out.
        secret bytea NOT NULL,
        former_secret bytea,
        former_secret_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CHECK (NOT active OR disabled_reason IS NULL)
      );

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY,
        webhook_id uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
        -- What receivers know a message by that comes twice.
        message_id text NOT NULL,
        -- 'ping', or the change.
        type text NOT NULL,
        -- Null for a ping.
        change_id bigint,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        -- Of the last attempt: the answer, or why there was none.
        status integer,
        failure text,
        duration_ms integer,
        response text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        attempted_at timestamptz(3),
        UNIQUE (webhook_id, message_id)
      );
      CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (webhook_id, id);
      CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE webhook_deliveries, webhooks, websub_requests, websub_subscriptions, errands;
    `);
  }
}
