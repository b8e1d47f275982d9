package fr.phare.business;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code phare.business.lookup.*}.
 *
 * @param url address of the public search of firms, such as {@code
 *     https://recherche-entreprises.api.gouv.fr}; empty: nobody is asked
 * @param patience how long an answer is waited for, connecting and reading together
 */
@ConfigurationProperties("phare.business.lookup")
record LookupSettings(@DefaultValue("") String url, @DefaultValue("1500ms") Duration patience) {

    boolean isOn() {
        return !url.isEmpty();
    }
}
