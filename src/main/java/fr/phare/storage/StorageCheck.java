package fr.phare.storage;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where the wall between chambers would not hold: a role that owns tables, is
 * superuser or bypasses row-level security is not stopped by any policy.
 */
@Component
class StorageCheck implements InitializingBean {

    private final JdbcClient jdbc;

    StorageCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses a server older than what migrations are written for.
     *
     * @throws StorageRefusal where it is older
     */
    static void refuseOld(DataSource database) {
        String version =
                JdbcClient.create(database)
                        .sql("select current_setting('server_version')")
                        .query(String.class)
                        .single();
        if (major(version) < PostgresBinaries.MAJOR) {
            throw new StorageRefusal(
                    "Phare needs PostgreSQL %d or later, this server is PostgreSQL %s."
                            .formatted(PostgresBinaries.MAJOR, version));
        }
    }

    /** Of {@code 18.6}, {@code 18.6 (Debian 18.6-1)} or {@code 19beta1}. */
    static int major(String version) {
        return Integer.parseInt(version.replaceFirst("\\D.*$", ""));
    }

    @Override
    public void afterPropertiesSet() {
        int privileged =
                number(
                        """
                        select count(*)::int from pg_roles
                        where (rolsuper or rolbypassrls)
                          and pg_has_role(current_user, oid, 'member')
                        """);
        if (privileged > 0) {
            throw new StorageRefusal(
                    "The application's database role is superuser or has BYPASSRLS, itself or"
                            + " through a role it is a member of: the wall between chambers would"
                            + " not hold. Use a role with neither.");
        }
        int owned =
                number(
                        """
                        select count(*)::int from pg_class
                        where pg_has_role(current_user, relowner, 'member')
                        """);
        if (owned > 0) {
            throw new StorageRefusal(
                    "The application's database role owns tables, itself or through a role it is a"
                            + " member of: use a second role, which owns nothing, and keep the"
                            + " owner for migrations.");
        }
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
