// Offerings and catalogue items by the name that is theirs alone while they are not retired.
CREATE CONSTRAINT service_offering_unique_name IF NOT EXISTS FOR (offering:ServiceOffering) REQUIRE offering.uniqueName IS UNIQUE;
CREATE CONSTRAINT catalogue_item_unique_name IF NOT EXISTS FOR (item:CatalogueItem) REQUIRE item.uniqueName IS UNIQUE;
// Requests and services in the order in which streams begin; requests in the order in which they are listed.
CREATE CONSTRAINT service_request_id IF NOT EXISTS FOR (request:ServiceRequest) REQUIRE request.id IS UNIQUE;
CREATE CONSTRAINT service_id IF NOT EXISTS FOR (service:Service) REQUIRE service.id IS UNIQUE;
CREATE INDEX service_request_created_at IF NOT EXISTS FOR (request:ServiceRequest) ON (request.createdAt);
CREATE INDEX service_offering_created_at IF NOT EXISTS FOR (offering:ServiceOffering) ON (offering.createdAt);
CREATE INDEX catalogue_item_created_at IF NOT EXISTS FOR (item:CatalogueItem) ON (item.createdAt);
