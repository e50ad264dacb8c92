package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;

/** Who hangs on a product: which sectors, how much of each, and whom to call. */
@Path("/products/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ProductPage {
    private final RequestAnalysis analysis;
    private final SupplierViews views;

    ProductPage(RequestAnalysis analysis, SupplierViews views) {
        this.analysis = analysis;
        this.views = views;
    }

    record product(PageFrame frame, SupplierViews.Shown shown) implements TemplateInstance {}

    @GET
    public Response page(String id) {
        return views.answer(analysis.get(), id, NodeKind.PRODUCT, new Breadcrumb("Products", "/products"), product::new);
    }
}
