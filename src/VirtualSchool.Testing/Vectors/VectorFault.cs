namespace VirtualSchool.Testing;

/// <summary>A case that cannot be run, and why: its line, its field and the problem. Cases hold invented facts, so names of fields and codes may be quoted.</summary>
internal sealed class VectorFault : Exception
{
    internal VectorFault(VectorNode node, string field, string problem)
        : base($"{node.Place}, {field}: {problem}")
    {
    }

    internal VectorFault(string message)
        : base(message)
    {
    }
}
