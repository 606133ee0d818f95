// The class and name of a current item, to look at it alone. No row for one that is retired or not there.
//
// @param   id  string
// @returns maybe { class: string; name: string }
MATCH (item:ConfigurationItem {id: $id}) WHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/
RETURN item { .class, .name } AS item
