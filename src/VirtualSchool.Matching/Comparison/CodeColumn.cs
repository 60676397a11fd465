namespace VirtualSchool.Matching;

/// <summary>One field's codes of one side, in a table that holds all fields of a row next to each other.</summary>
internal readonly struct CodeColumn(int[] table, int width, int field)
{
    public int Length => table.Length / width;

    public int this[int row] => table[(row * width) + field];
}
