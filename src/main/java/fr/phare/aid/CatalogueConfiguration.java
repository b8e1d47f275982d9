package fr.phare.aid;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** The catalogue in force: the one that is packaged with the application. */
    @Bean
    Catalogue catalogue() {
        return CatalogueFiles.packaged();
    }
}
