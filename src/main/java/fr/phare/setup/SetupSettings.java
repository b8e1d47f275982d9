package fr.phare.setup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The settings that setting up looks at. */
@Component
record SetupSettings(
        @Value("${phare.setup.plan:#{null}}") @Nullable Path plan,
        @Value("${phare.demonstration:false}") boolean demonstration,
        @Value("${phare.data}") Path data,
        @Value("${phare.public-url}") String publicUrl) {}
