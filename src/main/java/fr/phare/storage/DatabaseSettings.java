package fr.phare.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code phare.database.*}. Without a {@code url} the embedded PostgreSQL is used.
 *
 * @param url JDBC address of an external PostgreSQL 18 or later
 * @param owner role that owns schema and tables; runs the migrations
 * @param user role of the application; owns nothing, cannot bypass row-level security
 * @param poolSize connections this node may hold
 * @param binaries directory of the unpacked embedded PostgreSQL; default: inside the data directory
 */
@ConfigurationProperties("phare.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("phare_owner") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("phare_app") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int poolSize,
        @Nullable String binaries) {}
