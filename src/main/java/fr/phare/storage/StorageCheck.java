package fr.phare.storage;

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

    @Override
    public void afterPropertiesSet() {
        int version = number("select current_setting('server_version_num')::int");
        if (version < PostgresBinaries.MAJOR * 10_000) {
            throw new StorageRefusal("Phare needs PostgreSQL 18 or later, this is " + version);
        }
        int privileged =
                number(
                        """
                        select count(*)::int from pg_roles
                        where rolname = current_user and (rolsuper or rolbypassrls)
                        """);
        if (privileged > 0) {
            throw new StorageRefusal(
                    "The application's database role is superuser or has BYPASSRLS: the wall"
                            + " between chambers would not hold. Use a role with neither.");
        }
        int owned =
                number("select count(*)::int from pg_class where relowner = current_user::regrole");
        if (owned > 0) {
            throw new StorageRefusal(
                    "The application's database role owns tables: use a second role, which owns"
                            + " nothing, and keep the owner for migrations.");
        }
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
