import GRDB

/// Every table trusts its constraints. In clear stands only what the queue, the calendar and disposal need;
/// times of cases are whole hours. Each migration runs in its own transaction and is never edited later.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 programme and people") { try $0.execute(sql: people) }
        migrator.registerMigration("2 cases and records") { try $0.execute(sql: cases) }
        migrator.registerMigration("3 calls") { try $0.execute(sql: calls) }
        migrator.registerMigration("4 sessions and repeated requests") { try $0.execute(sql: sessions) }
        migrator.registerMigration("5 how many cases are in each stage") { try $0.execute(sql: counts) }
        migrator.registerMigration("6 calendars of due dates") { try $0.execute(sql: feeds) }
        migrator.registerMigration("7 reports of wrong facts") { try $0.execute(sql: factReports) }
        return migrator
    }

    static var keyringMigrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 shreds") { db in
            try db.execute(
                sql: """
                    CREATE TABLE shred (
                        case_id TEXT PRIMARY KEY NOT NULL,
                        bytes BLOB NOT NULL CHECK (length(bytes) = 32)
                    ) STRICT;
                    """)
        }
        return migrator
    }

    private static let people = """
        CREATE TABLE programme (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            settings BLOB NOT NULL,
            version INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE person (
            id TEXT PRIMARY KEY NOT NULL,
            name_hash BLOB NOT NULL UNIQUE CHECK (length(name_hash) = 32),
            profile BLOB NOT NULL,
            is_coordinator INTEGER NOT NULL CHECK (is_coordinator IN (0, 1)),
            is_practitioner INTEGER NOT NULL CHECK (is_practitioner IN (0, 1)),
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            password_box BLOB NOT NULL,
            recovery_box BLOB NOT NULL,
            programme_box BLOB,
            used_step INTEGER NOT NULL,
            disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
            version INTEGER NOT NULL,
            CHECK (is_coordinator OR is_practitioner)
        ) STRICT;
        CREATE TABLE invitation (
            token_hash BLOB PRIMARY KEY NOT NULL CHECK (length(token_hash) = 32),
            sealed BLOB NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;
        """

    private static let cases = """
        CREATE TABLE support_case (
            id TEXT PRIMARY KEY NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'requested', 'accepted', 'inProgress',
                'planProposed', 'planAgreed', 'closed', 'declined', 'referred', 'disposed')),
            opened_hour INTEGER NOT NULL,
            sent_hour INTEGER,
            answered_hour INTEGER,
            moved_hour INTEGER NOT NULL,
            language TEXT NOT NULL,
            work_language TEXT NOT NULL,
            region TEXT NOT NULL,
            topics TEXT NOT NULL,
            urgency TEXT NOT NULL,
            queue_order INTEGER NOT NULL,
            practitioner_id TEXT REFERENCES person (id),
            news INTEGER NOT NULL CHECK (news IN (0, 1))
        ) STRICT;
        CREATE INDEX case_by_queue ON support_case (stage, queue_order);
        CREATE INDEX case_by_practitioner ON support_case (practitioner_id, stage);
        CREATE INDEX case_by_move ON support_case (stage, moved_hour);
        CREATE INDEX case_by_answer ON support_case (answered_hour);
        CREATE TABLE case_grant (
            case_id TEXT NOT NULL REFERENCES support_case (id) ON DELETE CASCADE,
            holder TEXT NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (case_id, holder)
        ) STRICT;
        CREATE TABLE receipt (
            lookup_hash BLOB PRIMARY KEY NOT NULL CHECK (length(lookup_hash) = 32),
            id TEXT NOT NULL UNIQUE,
            case_id TEXT NOT NULL REFERENCES support_case (id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX receipt_by_case ON receipt (case_id);
        CREATE TABLE record (
            case_id TEXT NOT NULL REFERENCES support_case (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            position INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (case_id, kind, id)
        ) STRICT;
        """

    private static let calls = """
        CREATE TABLE availability (
            person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
            rules TEXT NOT NULL,
            version INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE booking (
            id TEXT PRIMARY KEY NOT NULL,
            case_id TEXT NOT NULL REFERENCES support_case (id) ON DELETE CASCADE,
            host_id TEXT NOT NULL REFERENCES person (id),
            start_at INTEGER NOT NULL,
            end_at INTEGER NOT NULL CHECK (end_at > start_at),
            zone TEXT NOT NULL,
            wall_time TEXT NOT NULL,
            channel TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
            over INTEGER NOT NULL CHECK (over IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX one_call_ahead ON booking (case_id) WHERE cancelled = 0 AND over = 0;
        CREATE INDEX booking_by_host ON booking (host_id, start_at);
        CREATE TABLE claim (
            host_id TEXT NOT NULL REFERENCES person (id),
            quantum INTEGER NOT NULL,
            booking_id TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
            PRIMARY KEY (host_id, quantum)
        ) STRICT;
        CREATE INDEX claim_by_booking ON claim (booking_id);
        """

    /// What calendars are told is sealed under the token of their address.
    private static let feeds = """
        CREATE TABLE due_feed (
            case_id TEXT PRIMARY KEY NOT NULL REFERENCES support_case (id) ON DELETE CASCADE,
            token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
            sealed BLOB NOT NULL
        ) STRICT;
        """

    private static let sessions = """
        CREATE TABLE session (
            token_hash BLOB PRIMARY KEY NOT NULL CHECK (length(token_hash) = 32),
            holder TEXT NOT NULL,
            sealed BLOB NOT NULL,
            seen_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_by_holder ON session (holder);
        CREATE INDEX session_by_end ON session (expires_at);
        CREATE TABLE answered (
            token_hash BLOB PRIMARY KEY NOT NULL CHECK (length(token_hash) = 32),
            sealed BLOB NOT NULL,
            holder TEXT NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answered_by_end ON answered (expires_at);
        CREATE INDEX answered_by_holder ON answered (holder);
        """

    private static let factReports = """
        CREATE TABLE fact_report (
            id TEXT PRIMARY KEY NOT NULL,
            sealed BLOB NOT NULL,
            received_hour INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX fact_report_by_age ON fact_report (received_hour, id);
        """

    /// Counting 100,000 waiting cases takes longer than all else that the queue reads. The index ends with the id,
    /// so that those with one order need no sorting.
    private static let counts = """
        CREATE TABLE stage_count (
            stage TEXT PRIMARY KEY NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 0)
        ) STRICT;
        INSERT INTO stage_count (stage, number) SELECT stage, count(*) FROM support_case GROUP BY stage;
        CREATE TRIGGER case_opened AFTER INSERT ON support_case BEGIN
            INSERT INTO stage_count (stage, number) VALUES (NEW.stage, 1)
                ON CONFLICT (stage) DO UPDATE SET number = number + 1;
        END;
        CREATE TRIGGER case_moved AFTER UPDATE OF stage ON support_case BEGIN
            UPDATE stage_count SET number = number - 1 WHERE stage = OLD.stage;
            INSERT INTO stage_count (stage, number) VALUES (NEW.stage, 1)
                ON CONFLICT (stage) DO UPDATE SET number = number + 1;
        END;
        CREATE TRIGGER case_gone AFTER DELETE ON support_case BEGIN
            UPDATE stage_count SET number = number - 1 WHERE stage = OLD.stage;
        END;
        DROP INDEX case_by_queue;
        CREATE INDEX case_by_queue ON support_case (stage, queue_order, id);
        """
}
