namespace VirtualSchool;

/// <summary>Characters gathered one piece after another, up to a limit; beyond it they are dropped and that is remembered.</summary>
internal sealed class TextBuffer(int longest)
{
    private char[] text = new char[256];

    internal int Length { get; private set; }

    /// <summary>Whether something was dropped since it was last cleared.</summary>
    internal bool HasOverflowed { get; private set; }

    internal ReadOnlySpan<char> Text => text.AsSpan(0, Length);

    internal char[] Array => text;

    internal int Room => text.Length - Length;

    internal void Clear() => CutTo(0);

    /// <summary>Keeps only the beginning.</summary>
    internal void CutTo(int length)
    {
        Length = length;
        HasOverflowed = false;
    }

    /// <summary>Makes room for more.</summary>
    /// <returns>False at the limit.</returns>
    internal bool Grow()
    {
        if (text.Length >= longest)
        {
            HasOverflowed = true;
            return false;
        }

        System.Array.Resize(ref text, (int)Math.Min((long)text.Length * 2, longest));
        return true;
    }

    /// <summary>Counts characters that were written into <see cref="Array"/> behind <see cref="Length"/>.</summary>
    internal void Take(int count) => Length += count;

    internal void Append(ReadOnlySpan<char> more)
    {
        while (Room < more.Length)
        {
            if (!Grow())
            {
                return;
            }
        }

        more.CopyTo(text.AsSpan(Length));
        Length += more.Length;
    }
}
