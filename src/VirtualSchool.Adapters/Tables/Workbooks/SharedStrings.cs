using System.Globalization;
using System.Xml;

namespace VirtualSchool;

/// <summary>
/// The texts that cells refer to by number (shared string part: ECMA-376 Part 1, 18.4.9). Characters are held in blocks, not as a string each:
/// a million texts are a few arrays.
/// </summary>
internal sealed class SharedStrings
{
    private const int BlockLength = 1 << 20;
    private const int MostBlocks = 64;
    private const int MostTexts = 8 * 1024 * 1024;
    private const int TooLong = -1;

    private readonly List<char[]> blocks = [];
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int used = BlockLength;

    internal static SharedStrings None { get; } = new();

    internal int Count { get; private set; }

    /// <summary>Reads the part.</summary>
    /// <exception cref="RefusalException">It goes beyond a limit.</exception>
    internal static SharedStrings Read(Stream part, int longest)
    {
        var strings = new SharedStrings();
        var text = new TextBuffer(Math.Min(longest, BlockLength - 1) + 1);
        using var xml = new GuardedXml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "si" && SpreadsheetNames.IsMain(xml.Namespace))
            {
                text.Clear();
                WorkbookText.ReadRich(xml, text);
                strings.Add(text);
            }
        }

        return strings;
    }

    /// <summary>Finds a text.</summary>
    /// <returns>False when there is none of this number.</returns>
    internal bool TryGet(int index, out ReadOnlySpan<char> text, out bool isTooLong)
    {
        text = default;
        isTooLong = false;
        if ((uint)index >= (uint)Count)
        {
            return false;
        }

        isTooLong = lengths[index] == TooLong;
        if (lengths[index] > 0)
        {
            text = blocks[starts[index] / BlockLength].AsSpan(starts[index] % BlockLength, lengths[index]);
        }

        return true;
    }

    private void Add(TextBuffer text)
    {
        if (Count == MostTexts)
        {
            throw new RefusalException(IssueCodes.FileTooLarge, string.Format(CultureInfo.InvariantCulture, "it holds more than {0} different texts", MostTexts));
        }

        if (Count == starts.Length)
        {
            Array.Resize(ref starts, Count * 2);
            Array.Resize(ref lengths, Count * 2);
        }

        if (text.HasOverflowed)
        {
            lengths[Count++] = TooLong;
            return;
        }

        if (text.Length == 0)
        {
            lengths[Count++] = 0;
            return;
        }

        if (used + text.Length > BlockLength)
        {
            if (blocks.Count == MostBlocks)
            {
                throw new RefusalException(IssueCodes.FileTooLarge, string.Format(CultureInfo.InvariantCulture, "its texts are longer than {0} characters", MostBlocks * BlockLength));
            }

            blocks.Add(new char[BlockLength]);
            used = 0;
        }

        text.Text.CopyTo(blocks[blocks.Count - 1].AsSpan(used));
        starts[Count] = ((blocks.Count - 1) * BlockLength) + used;
        lengths[Count++] = text.Length;
        used += text.Length;
    }
}
