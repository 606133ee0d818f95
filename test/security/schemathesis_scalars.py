"""What schemathesis sends for the scalars of this schema that it does not know: what fits, and what does not."""

import schemathesis
from graphql import NameNode, ObjectFieldNode
from hypothesis import strategies as st
from schemathesis.graphql import nodes

text = st.text(max_size=40)

schemathesis.graphql.scalar("Cursor", text.map(nodes.String))
schemathesis.graphql.scalar(
    "Duration",
    st.one_of(
        st.from_regex(r"\AP([0-9]{1,4}D)?T[0-9]{1,5}[HMS]\Z"),
        st.sampled_from(["P30D", "PT15M", "P1Y2M3DT4H5M6S", "-PT1H", "PT0S", "P", ""]),
        text,
    ).map(nodes.String),
)
schemathesis.graphql.scalar("SafeInt", st.integers(min_value=-(2**60), max_value=2**60).map(nodes.Int))
schemathesis.graphql.scalar(
    "JSON",
    st.recursive(
        st.one_of(
            text.map(nodes.String),
            st.integers(min_value=-(2**40), max_value=2**40).map(nodes.Int),
            st.booleans().map(nodes.Boolean),
            st.just(nodes.Null),
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(nodes.List),
            st.dictionaries(st.from_regex(r"\A[_a-zA-Z][_a-zA-Z0-9]{0,9}\Z"), inner, max_size=3).map(
                lambda fields: nodes.Object(
                    [ObjectFieldNode(name=NameNode(value=name), value=value) for name, value in fields.items()]
                )
            ),
        ),
        max_leaves=6,
    ),
)
