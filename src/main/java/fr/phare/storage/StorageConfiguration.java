package fr.phare.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the database: embedded unless an external one is set, always with two roles. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseAccess databaseAccess(
            DatabaseSettings settings, @Value("${phare.data}") Path dataDirectory) {
        if (settings.url() != null) {
            return DatabaseAccess.external(settings, settings.url());
        }
        return DatabaseAccess.embedded(
                EmbeddedPostgres.start(
                        DataDirectory.hold(dataDirectory),
                        PostgresBinaries.parent(settings, dataDirectory)));
    }

    /** From {@code phare.secret}, else made once in the data directory. */
    @Bean
    ServerSecret serverSecret(DatabaseAccess access, @Value("${phare.secret:}") String configured) {
        if (!configured.isEmpty()) {
            return new ServerSecret(configured);
        }
        EmbeddedPostgres embedded = access.embedded();
        if (embedded == null) {
            throw new StorageRefusal(
                    "With an external database, set phare.secret: every node needs the same.");
        }
        return new ServerSecret(embedded.serverSecret());
    }

    @Bean
    FlywayConnectionDetails migrationConnection(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public @Nullable String getUsername() {
                return access.owner();
            }

            @Override
            public @Nullable String getPassword() {
                return access.ownerPassword();
            }
        };
    }

    /** A server that is too old is refused before anything is written to it. */
    @Bean
    FlywayMigrationStrategy migrationOfAServerThatWillDo() {
        return flyway -> {
            StorageCheck.refuseOld(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    @Bean
    FlywayConfigurationCustomizer migrationPlaceholders(DatabaseAccess access) {
        return flyway -> flyway.placeholders(java.util.Map.of("app_role", access.user()));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(DatabaseAccess access, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("phare");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool) {
        return new WalledDataSource(pool);
    }
}
