namespace VirtualSchool;

/// <summary>One string for equal texts: lists repeat their stages, schools, codes and names.</summary>
internal sealed class TextPool
{
    // Names and codes repeat within this many; beyond it new texts replace old ones.
    private readonly string?[] slots = new string?[16 * 1024];

    internal string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return string.Empty;
        }

        if (text.Length > 64)
        {
            return text.ToString();
        }

        // FNV-1a: the same in every process.
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        ref string? slot = ref slots[(hash ^ (hash >> 15)) % (uint)slots.Length];
        if (slot is not null && text.SequenceEqual(slot.AsSpan()))
        {
            return slot;
        }

        return slot = text.ToString();
    }
}
