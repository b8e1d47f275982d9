package fr.phare.account;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.storage.ChamberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the current chamber, and the directory that tells the chamber of an address. */
@Component
class Accounts {

    /** Where an account is, before the chamber is known. */
    record Place(ChamberId chamber, AccountId account) {}

    private static final String COLUMNS =
            """
            select id, chamber_id, email, name, roles, language, enabled, password_hash, totp_secret
            from account.account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How addresses are compared. */
    static String key(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Optional<Place> locate(String emailKey) {
        if (emailKey.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        select chamber_id, account_id from account.account_directory
                        where email_key = :key
                        """)
                .param("key", emailKey)
                .query(Accounts::place)
                .optional();
    }

    /** Adds the account, unless one has the address already. */
    Optional<AccountId> add(NewPerson person) {
        UUID id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        int entered =
                jdbc.sql(
                                """
                                insert into account.account_directory
                                  (email_key, chamber_id, account_id)
                                values (:key, wall.chamber(), :id) on conflict do nothing
                                """)
                        .param("key", key(person.email()))
                        .param("id", id)
                        .update();
        if (entered == 0) {
            return Optional.empty();
        }
        jdbc.sql(
                        """
                        insert into account.account (id, email, name, roles, language)
                        values (:id, :email, :name, string_to_array(:roles, ','), :language)
                        """)
                .param("id", id)
                .param("email", person.email())
                .param("name", person.name())
                .param("roles", list(person.roles()))
                .param("language", person.language())
                .update();
        return Optional.of(new AccountId(id));
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** The same, once whoever is changing it has finished. */
    Optional<Account> settled(AccountId id) {
        return jdbc.sql(COLUMNS + "where id = :id for share")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(COLUMNS + "order by enabled desc, wall.plain(name), id")
                .query(Accounts::account)
                .list();
    }

    /** Locks the administrators who can sign in, in a stable order, and returns them. */
    Set<AccountId> lockAdministrators() {
        return jdbc
                .sql(
                        """
                        select id from account.account
                        where enabled and password_hash is not null
                          and 'ADMINISTRATOR' = any (roles)
                        order by id for update
                        """)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    void setPassword(AccountId id, @Nullable String hash) {
        jdbc.sql(
                        """
                        update account.account
                        set password_hash = :hash, password_changed_at = :now where id = :id
                        """)
                .param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void setProfile(AccountId id, String name, String language) {
        jdbc.sql("update account.account set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language)
                .param("id", id.value())
                .update();
    }

    void setRoles(AccountId id, Collection<Role> roles) {
        jdbc.sql(
                        """
                        update account.account set roles = string_to_array(:roles, ',')
                        where id = :id
                        """)
                .param("roles", list(roles))
                .param("id", id.value())
                .update();
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql("update account.account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }

    /** Sets or, with null, removes the encrypted second factor. */
    void setSecondFactor(AccountId id, @Nullable String secret, @Nullable Long usedStep) {
        jdbc.sql(
                        """
                        update account.account set totp_secret = :secret, last_totp_step = :step
                        where id = :id
                        """)
                .param("secret", secret)
                .param("step", usedStep)
                .param("id", id.value())
                .update();
    }

    /** Whether {@code step} is later than every code used so far; from now on it is used. */
    boolean useStep(AccountId id, long step) {
        return jdbc.sql(
                                """
                                update account.account set last_totp_step = :step
                                where id = :id and coalesce(last_totp_step, -1) < :step
                                """)
                        .param("step", step)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new ChamberId(row.getObject("chamber_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)));
    }

    private static String list(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new ChamberId(row.getObject("chamber_id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Arrays.stream(roles)
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                row.getString("language"),
                row.getBoolean("enabled"),
                row.getString("password_hash"),
                row.getString("totp_secret"));
    }
}
