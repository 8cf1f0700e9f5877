package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.geoserver.config.GeoServerInitializer;
import org.geoserver.config.impl.GeoServerLifecycleHandler;
import org.geoserver.platform.ModuleStatus;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/** The beans as Spring makes them from the file in the jar. */
class ApplicationContextTest {

    @Test
    void beansAreFoundByTheirTypes() {
        try (ClassPathXmlApplicationContext context = new ClassPathXmlApplicationContext("/applicationContext.xml")) {
            assertThat(context.getBeansOfType(GeoServerInitializer.class).size(), is(1));
            assertThat(context.getBeansOfType(GeoServerLifecycleHandler.class).size(), is(1));
            assertThat(context.getBeansOfType(AtlasController.class).size(), is(1));
            assertThat(context.getBean(ModuleStatus.class).getName(), is("Lebenswelten"));
            // nothing begins before the configuration is loaded
            assertThat(context.getBean(PublisherService.class).publisher().isPresent(), is(false));
        }
    }
}
