namespace VirtualSchool.Matching;

/// <summary>Reads numbers and texts from bytes, and never beyond their end.</summary>
internal sealed class IndexReader(byte[] bytes, int start, int end)
{
    public int Position { get; private set; } = start;

    public bool IsAtEnd => Position == end;

    public int Number(string what)
    {
        uint number = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (Position >= end)
            {
                throw Fault(what);
            }

            byte b = bytes[Position++];
            number |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return number <= int.MaxValue ? (int)number : throw Fault(what);
            }
        }

        throw Fault(what);
    }

    /// <summary>A number of things that each take at least a byte, save the first.</summary>
    public int Count(string what)
    {
        int count = Number(what);
        return count > 0 && count - 1 <= end - Position ? count : throw Fault(what);
    }

    public string Text(string what)
    {
        int length = Number(what);
        if (length > (end - Position) / 2)
        {
            throw Fault(what);
        }

        var text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)(bytes[Position] | (bytes[Position + 1] << 8));
            Position += 2;
        }

        return new string(text);
    }

    public LinkIndexException Fault(string what)
        => new(FormattableString.Invariant($"The saved index is wrong at byte {Position} ({what}). Load another copy, or build the index again from the records."));
}
