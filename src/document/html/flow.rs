//! Words of a page in paragraphs.

use super::elements::ListMarks;
use crate::document::grid::{Grid, GridCell};
use crate::document::nested_number::nested_number;
use crate::document::refusal::MAX_PIECES;
use crate::document::{Block, Excerpt, Limit, Paragraph, Refusal, Run, RunFormat, Style};
use crate::text::is_han;

/// Most tables within each other; deeper ones are lines of the cell that they stand in.
const MOST_TABLES: usize = 32;

/// The white space that was read last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Space {
    #[default]
    None,
    Blank,
    LineEnd,
}

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// What is finished.
    pub(super) blocks: Vec<Block>,
    tables: Vec<Grid>,
    runs: Vec<Run>,
    space: Space,
    /// What the next paragraph is.
    pub(super) style: Style,
    /// How the next words are set.
    pub(super) format: RunFormat,
    /// How many of the open lists have numbers.
    numbered: usize,
    /// Open lists, with the number of the next item.
    lists: Vec<(ListMarks, usize)>,
    /// The mark of an item that has no words yet.
    mark: Option<String>,
    pieces: usize,
    /// Tables in cells of tables.
    pub(super) nested: Excerpt,
}

impl Flow {
    /// Adds words. White space is one blank, as browsers have it; a line end between Chinese characters is none.
    pub(super) fn words(&mut self, words: &str) -> Result<(), Refusal> {
        for one in words.chars() {
            if one.is_ascii_whitespace() || one == '\u{a0}' {
                let is_end = one == '\n' || self.space == Space::LineEnd;
                self.space = if is_end { Space::LineEnd } else { Space::Blank };
                continue;
            }
            let before = self.runs.last().and_then(|run| run.text.chars().last());
            let space = std::mem::take(&mut self.space);
            let joined = space == Space::LineEnd && is_wide(one) && before.is_some_and(is_wide);
            if space != Space::None && !joined && before.is_some_and(|before| before != '\n') {
                self.push(' ');
            }
            self.push(one);
        }
        self.take(1)
    }

    fn push(&mut self, one: char) {
        match self.runs.last_mut().filter(|run| run.format == self.format) {
            Some(run) => run.text.push(one),
            None => {
                let format = self.format.clone();
                self.runs.push(Run { text: one.to_string(), format, origin: None });
            }
        }
    }

    /// Ends a line within a paragraph.
    pub(super) fn line_end(&mut self) {
        self.space = Space::None;
        if !self.runs.is_empty() {
            self.push('\n');
        }
    }

    /// Ends the paragraph, if it has words.
    pub(super) fn finish_paragraph(&mut self) -> Result<(), Refusal> {
        self.space = Space::None;
        let mut runs = std::mem::take(&mut self.runs);
        while let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            runs.pop();
        }
        if runs.iter().all(|run| run.text.trim().is_empty()) {
            return Ok(());
        }
        if let Some(mark) = self.mark.take() {
            runs.insert(0, Run::plain(mark));
        }
        self.block(Block::Paragraph(Paragraph { style: self.style, runs }))
    }

    /// Adds a block to the cell that is open, or to the page.
    pub(super) fn block(&mut self, block: Block) -> Result<(), Refusal> {
        self.take(1)?;
        let mut tables = self.tables.iter_mut().rev();
        let cell = tables.find_map(|table| table.rows.last_mut()?.last_mut());
        cell.map_or(&mut self.blocks, |cell| &mut cell.blocks).push(block);
        Ok(())
    }

    /// Counts stretches of words, paragraphs, rows and cells.
    fn take(&mut self, pieces: usize) -> Result<(), Refusal> {
        self.pieces += pieces;
        if self.pieces > MAX_PIECES {
            return Err(Refusal::Limit(Limit::Pieces(MAX_PIECES)));
        }
        Ok(())
    }

    /// Opens a list whose first item has a number.
    pub(super) fn open_list(&mut self, marks: ListMarks, first: usize) {
        self.numbered += usize::from(matches!(marks, ListMarks::Numbers));
        self.lists.push((marks, first));
    }

    /// Closes the list that was opened last; what follows is body text where it stood in no other.
    pub(super) fn close_list(&mut self) {
        if let Some((ListMarks::Numbers, _)) = self.lists.pop() {
            self.numbered -= 1;
        }
        self.mark = None;
        self.style = if self.lists.is_empty() { Style::Body } else { Style::ListItem };
    }

    /// Opens an item; `number` is the one that it says itself.
    pub(super) fn open_item(&mut self, number: Option<usize>) {
        self.style = Style::ListItem;
        let depth = self.numbered.saturating_sub(1);
        self.mark = Some(match self.lists.last_mut() {
            Some((ListMarks::Numbers, next)) => {
                let own = number.unwrap_or(*next);
                *next = own.saturating_add(1);
                nested_number(depth, own)
            }
            _ => "· ".to_owned(),
        });
    }

    /// Closes an item; a mark that got no words goes.
    pub(super) fn close_item(&mut self) {
        self.style = Style::Body;
        self.mark = None;
    }

    /// Opens a table.
    pub(super) fn open_table(&mut self) {
        if self.tables.len() < MOST_TABLES {
            self.tables.push(Grid::default());
        }
    }

    /// Opens a row of the table.
    pub(super) fn open_row(&mut self) -> Result<(), Refusal> {
        if let Some(table) = self.tables.last_mut() {
            table.rows.push(Vec::new());
        }
        self.take(1)
    }

    /// Opens a cell of the row.
    pub(super) fn open_cell(&mut self, cell: GridCell) -> Result<(), Refusal> {
        // What goes on in the rows below are cells, too.
        self.take(cell.rows)?;
        if let Some(table) = self.tables.last_mut() {
            match table.rows.last_mut() {
                Some(row) => row.push(cell),
                None => table.rows.push(vec![cell]),
            }
        }
        Ok(())
    }

    /// Closes a table. One that only says where things stand becomes what it holds.
    pub(super) fn close_table(&mut self) -> Result<(), Refusal> {
        let Some(table) = self.tables.pop() else { return Ok(()) };
        if !table.is_layout() {
            return self.block(Block::Table(table.finish()));
        }
        let is_grid = table.rows.iter().any(|row| row.len() > 1);
        let blocks: Vec<Block> = table.into_blocks().collect();
        if is_grid && !self.tables.is_empty() {
            let words = blocks.iter().find_map(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph.text()),
                Block::Table(_) | Block::Picture(_) => None,
            });
            self.nested.add(&words.unwrap_or_default());
        }
        blocks.into_iter().try_for_each(|block| self.block(block))
    }

    /// Closes all that is open, and returns the blocks of the page.
    pub(super) fn finish(mut self) -> Result<(Vec<Block>, Excerpt), Refusal> {
        self.finish_paragraph()?;
        while !self.tables.is_empty() {
            self.close_table()?;
        }
        Ok((self.blocks, self.nested))
    }
}

/// Whether no blank stands between a character and its like.
fn is_wide(one: char) -> bool {
    is_han(one)
        || matches!(one, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}' | '“' | '”' | '‘' | '’')
}
