package fr.phare.aid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final String SHIPPED = "classpath:catalogue/";

    /** The catalogue in force: the one that is packaged with the application. */
    @Bean
    Catalogue catalogue() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new HashMap<>();
        for (String name : new String[] {CatalogueReader.FACTS, CatalogueReader.PARAMETERS}) {
            files.put(name, text(resources.getResource(SHIPPED + name)));
        }
        for (String folder : new String[] {CatalogueReader.AIDS, CatalogueReader.ORIENTATIONS}) {
            for (Resource file : resources.getResources(SHIPPED + folder + "*.yaml")) {
                files.put(folder + file.getFilename(), text(file));
            }
        }
        return CatalogueReader.read(files);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
