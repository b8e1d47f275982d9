package fr.phare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Finds {@code app.css} for {@code /static/<hash>/app.css}. */
final class HashedAssetResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        String name = path.substring(path.indexOf('/') + 1);
        return super.resolveResourceInternal(request, name, locations, chain);
    }
}
